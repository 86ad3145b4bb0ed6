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

/** Faults of future requests. Thread-safe. */
public final class Faults {

  private static final long LONGEST_DELAY_MILLIS = 600_000;
  private static final int LOWEST_STATUS = 200;
  private static final int HIGHEST_STATUS = 599;

  private final Map<Provider, Set<String>> operations;
  private final List<Fault> faults = new ArrayList<>();
  private long lastId;

  /**
   * Created by the sandbox.
   *
   * @param operations the names of all operations by provider
   */
  public Faults(Map<Provider, Set<String>> operations) {
    this.operations = Map.copyOf(operations);
  }

  /**
   * Add a fault.
   *
   * @param fault the fault, and the requests it affects
   * @return the fault with its ID
   * @throws IllegalArgumentException if its parts do not go together
   */
  public synchronized Fault add(Fault fault) {
    check(fault);
    var added = fault.toBuilder().id(++lastId).build();
    faults.add(added);
    return added;
  }

  /**
   * Answer the next call with a provider's error.
   *
   * @param provider the provider
   * @param code the code of the error, or its text if it has none
   */
  public void refuseNext(Provider provider, String code) {
    add(Fault.builder().provider(provider).code(code).times(1).build());
  }

  /**
   * Answer every call for a domain with a provider's error, replacing an earlier one.
   *
   * @param provider the provider
   * @param domain the name of the domain, which need not be registered
   * @param code the code of the error, or its text if it has none
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
   * Return all pending faults.
   *
   * @return the faults, oldest first
   */
  public synchronized List<Fault> all() {
    return List.copyOf(faults);
  }

  /**
   * Remove a fault.
   *
   * @param id its ID
   * @return whether there was one
   */
  public synchronized boolean delete(long id) {
    return faults.removeIf(fault -> fault.id() != null && fault.id() == id);
  }

  /** Remove all faults. */
  public synchronized void clear() {
    faults.clear();
  }

  /**
   * Remove the faults of one provider.
   *
   * @param provider the provider
   */
  public synchronized void clear(Provider provider) {
    faults.removeIf(fault -> provider.equals(fault.provider()));
  }

  /**
   * Take the fault for a request, and count it.
   *
   * @param provider the provider
   * @param operation the provider's name of the operation
   * @param domain the domain in the request; empty if there is none
   * @return the oldest matching fault; empty if there is none
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

  /** A fault for a misspelled operation would never occur. */
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
