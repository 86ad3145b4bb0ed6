package org.domainbindings.chain.report;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.domainbindings.chain.evidence.Mark;
import org.domainbindings.chain.evidence.VerifiedFact;
import org.domainbindings.reference.Html;

/** Parts of a page. */
final class PageParts {

  private PageParts() {}

  static String link(String target, String text) {
    return "<a href=\"%s\">%s</a>".formatted(Html.text(target), Html.text(text));
  }

  static <T> String each(Collection<T> things, Function<T, String> html) {
    return things.stream().map(html).collect(Collectors.joining("\n"));
  }

  /** Returns a mark as a colored sign, with a text for screen readers. */
  static String sign(Mark mark) {
    return "<span class=\"sign %s\" role=\"img\" aria-label=\"%s\">%s</span>"
        .formatted(style(mark), mark.words(), mark.sign());
  }

  /** Returns the status of a link, as its first letter and a sign. */
  static String pill(VerifiedFact.Link link, Mark mark) {
    return "<span class=\"pill %s\" title=\"%s: %s\">%s%s</span>"
        .formatted(style(mark), link.title(), mark.words(), link.title().charAt(0), mark.sign());
  }

  static String style(Mark mark) {
    return mark.name().toLowerCase(Locale.ROOT);
  }
}
