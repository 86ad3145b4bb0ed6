package org.domainbindings.freenom;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.domainbindings.Reason;
import org.domainbindings.RefusedException;
import org.domainbindings.freenom.client.ListedDomain;

/**
 * The domains of an account, fetched page by page as they are asked for; one page is in memory.
 *
 * <p>The end is a page that is not full. Where the last one is full, the next one is empty, comes
 * as an error (as the list of an account without domains does), or repeats the last one.
 */
final class FreenomPortfolio implements Iterator<ListedDomain> {

  private final int pageLength;
  private final IntFunction<List<ListedDomain>> pages;
  private int number;
  private List<ListedDomain> page = List.of();
  private int next;
  private boolean last;

  FreenomPortfolio(int firstPage, int pageLength, IntFunction<List<ListedDomain>> pages) {
    number = firstPage;
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
    List<ListedDomain> following = fetch();
    boolean repeated = !following.isEmpty() && following.equals(page);
    page = repeated ? List.of() : following;
    next = 0;
    last = repeated || following.size() < pageLength;
    number++;
  }

  private List<ListedDomain> fetch() {
    try {
      return pages.apply(number);
    } catch (RefusedException e) {
      if (e.reason() != Reason.UNKNOWN_DOMAIN) {
        throw e;
      }
      return List.of();
    }
  }

  @Override
  public ListedDomain next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The account has no more domains");
    }
    return page.get(next++);
  }
}
