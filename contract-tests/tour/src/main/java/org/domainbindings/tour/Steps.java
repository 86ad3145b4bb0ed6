package org.domainbindings.tour;

import java.util.List;
import java.util.function.Supplier;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.ModifyDomainRequest;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.Price;
import org.domainbindings.freenom.client.RegisterContactRequest;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.RegisteredContact;
import org.domainbindings.freenom.client.RegisteredDomain;
import org.domainbindings.freenom.client.RenewDomainRequest;
import org.domainbindings.freenom.client.SearchedDomain;
import org.domainbindings.freenom.client.TransferPrice;
import org.domainbindings.freenom.client.UpgradeDomainRequest;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;

/**
 * The calls in an order in which a registrar's days might bring them, each with what to show of its
 * answer.
 */
final class Steps {

  private static final String DOMAIN = "fresh.tk";
  private static final String NAMESERVER = "ns1.fresh.tk";
  private static final String ELSEWHERE = "elsewhere.tk";
  private static final String OWNER = FreenomSandbox.CONTACT_ID;
  private static final String AUTHCODE = FreenomSandbox.AUTHCODE;

  private final Dnspod dnspod;
  private final Alidns alidns;
  private final Freenom freenom;
  private String newContact = "";

  Steps(Dnspod dnspod, Alidns alidns, Freenom freenom) {
    this.dnspod = dnspod;
    this.alidns = alidns;
    this.freenom = freenom;
  }

  List<Supplier<Object>> all() {
    return List.of(
        () -> dnspod.sendVerificationCode("example.com", DnspodSandbox.EMAIL).status().message(),
        () -> "request " + alidns.applyForRetrieval("example.com").requestId(),
        () -> freenom.service().ping().timestamp(),
        this::search,
        this::registerContact,
        () -> freenom.contacts().list().contacts().size() + " contacts",
        () -> freenom.contacts().get(List.of(OWNER)).contacts().get(0).contactEmail(),
        this::registerDomain,
        () -> "forwards to " + freenom.domains().info(DOMAIN).domain().forwardUrl(),
        () -> freenom.nameservers().register(DOMAIN, NAMESERVER, "192.0.2.1").result(),
        () -> freenom.nameservers().list(DOMAIN).nameservers().get(0).ipAddress(),
        this::modifyDomain,
        this::renewDomain,
        this::upgradeDomain,
        () -> freenom.domains().list(ListDomainsRequest.builder().build()).result(),
        this::transferPrice,
        () -> freenom.transfers().request(ELSEWHERE, AUTHCODE, Period.YEARS_1, OWNER).result(),
        () -> freenom.transfers().approve("leaving.tk").result(),
        () -> freenom.transfers().decline("staying.tk", "The registrant did not ask").result(),
        () -> freenom.transfers().list().result(),
        () -> freenom.nameservers().delete(DOMAIN, NAMESERVER).result(),
        () -> freenom.domains().delete(DOMAIN).domain().status(),
        () -> freenom.domains().restore(DOMAIN).domain().status(),
        () -> freenom.contacts().delete(newContact).result());
  }

  private Object search() {
    SearchedDomain found = freenom.domains().search(DOMAIN, DomainType.PAID).domain();
    Price price = found.prices().get(0);
    return "%s, %s at %s %s"
        .formatted(found.status(), price.period(), price.partnerPrice(), price.currency());
  }

  private Object registerContact() {
    RegisterContactRequest request =
        RegisterContactRequest.builder()
            .contactFirstName("Joan")
            .contactLastName("Smith")
            .contactAddress("1 Example Street")
            .contactCity("Springfield")
            .contactZipCode("62701")
            .contactStateCode("US-IL")
            .contactCountryCode("US")
            .contactPhone("+1.2175550100")
            .contactEmail("joan@example.com")
            .build();
    RegisteredContact contact = freenom.contacts().register(request).contact();
    newContact = String.valueOf(contact.contactId());
    return contact.contactId() + " " + contact.status();
  }

  private Object registerDomain() {
    RegisterDomainRequest request =
        RegisterDomainRequest.builder(DOMAIN, DomainType.PAID)
            .period(Period.YEARS_2)
            .forwardUrl("https://www.example.com/")
            .ownerId(OWNER)
            .build();
    RegisteredDomain domain = freenom.domains().register(request).domain();
    return domain.status() + " until " + domain.expirationDate();
  }

  private Object modifyDomain() {
    ModifyDomainRequest request =
        ModifyDomainRequest.builder(DOMAIN).nameservers(NAMESERVER, "ns2.example.net").build();
    return freenom.domains().modify(request).result();
  }

  private Object renewDomain() {
    RenewDomainRequest request = RenewDomainRequest.builder(DOMAIN).period(Period.YEARS_3).build();
    return "until " + freenom.domains().renew(request).domain().expirationDate();
  }

  private Object upgradeDomain() {
    UpgradeDomainRequest request =
        UpgradeDomainRequest.builder("free.tk", List.of(Period.YEARS_1)).ownerId(OWNER).build();
    return freenom.domains().upgrade(request).domain().status();
  }

  private Object transferPrice() {
    TransferPrice price = freenom.transfers().price(ELSEWHERE, AUTHCODE).transfer();
    return "%s at %s %s".formatted(price.period(), price.partnerPrice(), price.currency());
  }
}
