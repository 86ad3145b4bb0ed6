package org.domainbindings.freenom;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.domainbindings.Reason;
import org.domainbindings.RefusedException;
import org.domainbindings.freenom.client.ListDomainsResponse;
import org.domainbindings.freenom.client.ListedDomain;
import org.jspecify.annotations.Nullable;

/**
 * The domains of an account, fetched page by page on demand.
 *
 * <p>A page that is not full is the last one, unless its {@code result} counts more domains than
 * have been listed. If the last page is full, the next one is empty, an error (as for an account
 * without domains), or starts like the last one.
 */
final class FreenomPortfolio implements Iterator<ListedDomain> {

  private static final Pattern COUNT = Pattern.compile("([0-9]{1,9}) DOMAINS? FOUND");

  private final int pageLength;
  private final IntFunction<ListDomainsResponse> pages;
  private int number;
  private long seen;
  private @Nullable String first;
  private List<ListedDomain> page = List.of();
  private int next;
  private boolean last;

  FreenomPortfolio(int firstPage, int pageLength, IntFunction<ListDomainsResponse> pages) {
    number = firstPage;
    seen = (firstPage - 1L) * pageLength;
    this.pageLength = pageLength;
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    if (next == page.size() && !last) {
      turn();
    }
    return next < page.size();
  }

  private void turn() {
    page = List.of();
    next = 0;
    ListDomainsResponse answer = fetch();
    List<ListedDomain> domains = answer.domains();
    if (domains.isEmpty() || name(domains).equals(first)) {
      last = true;
      return;
    }
    page = domains;
    first = name(domains);
    number++;
    seen += domains.size();
    last = domains.size() < pageLength && count(answer) <= seen;
  }

  private ListDomainsResponse fetch() {
    try {
      return pages.apply(number);
    } catch (RefusedException e) {
      if (e.reason() != Reason.UNKNOWN_DOMAIN) {
        throw e;
      }
      return ListDomainsResponse.builder().build();
    }
  }

  private static String name(List<ListedDomain> domains) {
    return String.valueOf(domains.get(0).domainName());
  }

  private static long count(ListDomainsResponse answer) {
    Matcher count = COUNT.matcher(String.valueOf(answer.result()));
    return count.matches() ? Long.parseLong(count.group(1)) : 0;
  }

  @Override
  public ListedDomain next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The account has no more domains");
    }
    return page.get(next++);
  }
}
