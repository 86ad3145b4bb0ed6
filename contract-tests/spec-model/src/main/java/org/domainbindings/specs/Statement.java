package org.domainbindings.specs;

/** A fact of a spec, with its line. */
public record Statement(Fact fact, Source source, int line) {}
