package org.domainbindings.specs;

/** A fact as a spec states it, and the line that does so. */
public record Statement(Fact fact, Source source, int line) {}
