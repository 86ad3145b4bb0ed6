package org.domainbindings.sandbox.freenom;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.domainbindings.sandbox.freenom.FreenomDomain.Type;

/**
 * A period of registration: some years for a paid domain, some months for a free one.
 *
 * @param length the number of years or months
 * @param type the kind of domain
 */
record FreenomPeriod(int length, Type type) {

  static final FreenomPeriod ONE_YEAR = new FreenomPeriod(1, Type.PAID);
  static final FreenomPeriod THREE_MONTHS = new FreenomPeriod(3, Type.FREE);

  private static final Pattern FORM = Pattern.compile("([1-9]\\d?)([YM])");
  private static final Set<Integer> YEARS = Set.of(1, 2, 3, 4, 5, 9, 10);
  private static final int MOST_MONTHS = 12;

  /** Parses one of the 19 documented periods. */
  static Optional<FreenomPeriod> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var type = form.group(2).equals("Y") ? Type.PAID : Type.FREE;
    var period = new FreenomPeriod(Integer.parseInt(form.group(1)), type);
    return Optional.of(period).filter(FreenomPeriod::isSupported);
  }

  private boolean isSupported() {
    return type == Type.PAID ? YEARS.contains(length) : length <= MOST_MONTHS;
  }

  static FreenomPeriod defaultFor(Type type) {
    return type == Type.PAID ? ONE_YEAR : THREE_MONTHS;
  }

  LocalDate after(LocalDate date) {
    return type == Type.PAID ? date.plusYears(length) : date.plusMonths(length);
  }

  @Override
  public String toString() {
    return length + (type == Type.PAID ? "Y" : "M");
  }
}
