package org.domainbindings.sandbox.freenom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The prices of paid domains: the same for all of them, by year. */
final class FreenomPrices {

  static final String CURRENCY = "USD";

  private static final BigDecimal RETAIL = new BigDecimal("9.95");
  private static final BigDecimal PARTNER = new BigDecimal("7.50");

  /** Not sorted by length, like recorded answers. */
  private static final List<String> PERIODS = List.of("10Y", "1Y", "2Y", "3Y", "4Y", "5Y", "9Y");

  private FreenomPrices() {}

  static String retail(FreenomPeriod period) {
    return RETAIL.multiply(BigDecimal.valueOf(period.length())).toPlainString();
  }

  static String partner(FreenomPeriod period) {
    return PARTNER.multiply(BigDecimal.valueOf(period.length())).toPlainString();
  }

  static Stream<FreenomPeriod> periods() {
    return PERIODS.stream().map(FreenomPeriod::parse).flatMap(Optional::stream);
  }
}
