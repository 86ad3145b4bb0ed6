package org.domainbindings.sandbox.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.domainbindings.sandbox.client.Fault;
import org.domainbindings.sandbox.client.Provider;
import org.jspecify.annotations.Nullable;

/** What is to go wrong with requests to come. May be used by many threads. */
public final class Faults {

  private static final long LONGEST_DELAY_MILLIS = 600_000;
  private static final int LOWEST_STATUS = 200;
  private static final int HIGHEST_STATUS = 599;

  private final Map<Provider, Set<String>> operations;
  private final List<Fault> faults = new ArrayList<>();
  private long lastId;

  /**
   * Made by the sandbox.
   *
   * @param operations what can be called, by the provider's names for it
   */
  public Faults(Map<Provider, Set<String>> operations) {
    this.operations = Map.copyOf(operations);
  }

  /**
   * Ask for a fault.
   *
   * @param fault what is to go wrong, and with which requests
   * @return the same, with its ID
   * @throws IllegalArgumentException if its parts do not go together
   */
  public synchronized Fault add(Fault fault) {
    check(fault);
    var added = fault.toBuilder().id(++lastId).build();
    faults.add(added);
    return added;
  }

  /**
   * Ask for a provider's error to the next call.
   *
   * @param provider the provider
   * @param code its code, or its text if it has none
   */
  public void refuseNext(Provider provider, String code) {
    add(Fault.builder().provider(provider).code(code).times(1).build());
  }

  /**
   * Ask for a provider's error to every call for a domain, in place of an earlier one.
   *
   * @param provider the provider
   * @param domain the domain's name, known or not
   * @param code its code, or its text if it has none
   */
  public synchronized void refuse(Provider provider, String domain, String code) {
    var fault = Fault.builder().provider(provider).domain(domain).code(code).build();
    faults.removeIf(
        old ->
            provider.equals(old.provider())
                && domain.equalsIgnoreCase(old.domain())
                && old.code() != null
                && old.operation() == null
                && old.times() == null);
    add(fault);
  }

  /**
   * Return the faults that are still to come.
   *
   * @return the oldest first
   */
  public synchronized List<Fault> all() {
    return List.copyOf(faults);
  }

  /**
   * Forget a fault.
   *
   * @param id its ID
   * @return whether there was one
   */
  public synchronized boolean delete(long id) {
    return faults.removeIf(fault -> fault.id() != null && fault.id() == id);
  }

  /** Forget all faults. */
  public synchronized void clear() {
    faults.clear();
  }

  /**
   * Forget the faults of one provider.
   *
   * @param provider the provider
   */
  public synchronized void clear(Provider provider) {
    faults.removeIf(fault -> provider.equals(fault.provider()));
  }

  /**
   * Take the fault that a request is subject to, and count it.
   *
   * @param provider who is called
   * @param operation the provider's name for the call
   * @param domain the domain that it is about; empty when it is about none
   * @return the oldest; empty when nothing is to go wrong
   */
  public synchronized Optional<Fault> take(String provider, String operation, String domain) {
    var found = faults.stream().filter(concerns(provider, operation, domain)).findFirst();
    found.ifPresent(
        fault -> {
          var times = fault.times();
          if (times != null) {
            var left = fault.toBuilder().times(times - 1).build();
            faults.replaceAll(other -> other == fault ? left : other);
            faults.removeIf(other -> other == left && times == 1);
          }
        });
    return found;
  }

  private static Predicate<Fault> concerns(String provider, String operation, String domain) {
    return fault ->
        (fault.provider() == null
                || fault.provider().value().equals(provider.toLowerCase(Locale.ROOT)))
            && isOrAny(fault.operation(), operation)
            && isOrAny(fault.domain(), domain);
  }

  private static boolean isOrAny(@Nullable String wanted, String given) {
    return wanted == null || wanted.equalsIgnoreCase(given);
  }

  private void check(Fault fault) {
    var code = fault.code();
    var status = fault.httpStatus();
    var cut = fault.cut();
    var delay = fault.delayMillis();
    var kinds = (code == null ? 0 : 1) + (status == null ? 0 : 1) + (cut == null ? 0 : 1);
    require(kinds <= 1, "code, httpStatus and cut exclude one another");
    require(kinds == 1 || delay != null, "one of code, httpStatus, cut and delayMillis is needed");
    require(code == null || fault.provider() != null, "code needs a provider");
    require(
        code == null || !Provider.DNSPOD.equals(fault.provider()) || code.matches("-?\\d{1,9}"),
        "code must be a number for dnspod");
    require(!Boolean.TRUE.equals(fault.effect()) || code == null, "effect does not go with code");
    require(
        status == null || status >= LOWEST_STATUS && status <= HIGHEST_STATUS,
        "httpStatus must be from 200 to 599");
    require(
        status != null
            || fault.body() == null && fault.contentType() == null && fault.retryAfter() == null,
        "body, contentType and retryAfter need httpStatus");
    require(isHeaderValue(fault.contentType()), "contentType must be plain text on one line");
    require(isHeaderValue(fault.retryAfter()), "retryAfter must be plain text on one line");
    require(cut == null || cut.isKnown(), "cut must be before-answer or within-answer");
    require(
        fault.provider() == null || fault.provider().isKnown(),
        "provider must be dnspod, alidns or freenom");
    checkOperation(fault.provider(), fault.operation());
    require(fault.times() == null || fault.times() >= 1, "times must be at least 1");
    require(
        delay == null || delay >= 1 && delay <= LONGEST_DELAY_MILLIS,
        "delayMillis must be from 1 to " + LONGEST_DELAY_MILLIS);
  }

  /** One that is misspelt would wait for ever. */
  private void checkOperation(@Nullable Provider provider, @Nullable String operation) {
    var known =
        operations.entrySet().stream()
            .filter(each -> provider == null || provider.equals(each.getKey()))
            .flatMap(each -> each.getValue().stream())
            .sorted()
            .toList();
    require(
        operation == null || known.stream().anyMatch(operation::equalsIgnoreCase),
        "operation must be one of " + String.join(", ", known));
  }

  private static boolean isHeaderValue(@Nullable String text) {
    return text == null || text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
