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
import org.domainbindings.freenom.client.RegisterContactRequest;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.RenewDomainRequest;
import org.domainbindings.freenom.client.UpgradeDomainRequest;

/**
 * The calls in a realistic order, each with what to show of its answer.
 *
 * <p>Each method is named after its operation in the specs. Their bodies are the Java examples of
 * the sandbox's page.
 */
final class Steps {

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
        this::sendVerificationCode,
        this::applyForRetrieval,
        this::ping,
        this::searchDomain,
        this::registerContact,
        this::listContacts,
        this::getContacts,
        this::registerDomain,
        this::getDomainInfo,
        this::registerNameserver,
        this::listNameservers,
        this::modifyDomain,
        this::renewDomain,
        this::upgradeDomain,
        this::listDomains,
        this::getTransferPrice,
        this::requestTransfer,
        this::approveTransfer,
        this::declineTransfer,
        this::listTransfers,
        this::deleteNameserver,
        this::deleteDomain,
        this::restoreDomain,
        this::deleteContact);
  }

  private Object sendVerificationCode() {
    return dnspod.sendVerificationCode("example.com", "owner@example.com").status().message();
  }

  private Object applyForRetrieval() {
    return "request " + alidns.applyForRetrieval("example.com").requestId();
  }

  private Object ping() {
    return freenom.service().ping().timestamp();
  }

  private Object searchDomain() {
    var found = freenom.domains().search("fresh.tk", DomainType.PAID).domain();
    var price = found.prices().get(0);
    return "%s, %s at %s %s"
        .formatted(found.status(), price.period(), price.partnerPrice(), price.currency());
  }

  private Object registerContact() {
    var request =
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
    var contact = freenom.contacts().register(request).contact();
    newContact = String.valueOf(contact.contactId());
    return contact.contactId() + " " + contact.status();
  }

  private Object listContacts() {
    return freenom.contacts().list().contacts().size() + " contacts";
  }

  private Object getContacts() {
    return freenom.contacts().get(List.of("JSMTH01")).contacts().get(0).contactEmail();
  }

  private Object registerDomain() {
    var request =
        RegisterDomainRequest.builder("fresh.tk", DomainType.PAID)
            .period(Period.YEARS_2)
            .forwardUrl("https://www.example.com/")
            .ownerId("JSMTH01")
            .build();
    var domain = freenom.domains().register(request).domain();
    return domain.status() + " until " + domain.expirationDate();
  }

  private Object getDomainInfo() {
    return "forwards to " + freenom.domains().info("fresh.tk").domain().forwardUrl();
  }

  private Object registerNameserver() {
    return freenom.nameservers().register("fresh.tk", "ns1.fresh.tk", "192.0.2.1").result();
  }

  private Object listNameservers() {
    return freenom.nameservers().list("fresh.tk").nameservers().get(0).ipAddress();
  }

  private Object modifyDomain() {
    var request =
        ModifyDomainRequest.builder("fresh.tk")
            .nameservers("ns1.fresh.tk", "ns2.example.net")
            .build();
    return freenom.domains().modify(request).result();
  }

  private Object renewDomain() {
    var request = RenewDomainRequest.builder("fresh.tk").period(Period.YEARS_3).build();
    return "until " + freenom.domains().renew(request).domain().expirationDate();
  }

  private Object upgradeDomain() {
    var request =
        UpgradeDomainRequest.builder("free.tk", List.of(Period.YEARS_1)).ownerId("JSMTH01").build();
    return freenom.domains().upgrade(request).domain().status();
  }

  private Object listDomains() {
    var firstPage = ListDomainsRequest.builder().page(1).resultsPerPage(25).build();
    return freenom.domains().list(firstPage).result();
  }

  private Object getTransferPrice() {
    var price = freenom.transfers().price("elsewhere.tk", "12345678901234567").transfer();
    return "%s at %s %s".formatted(price.period(), price.partnerPrice(), price.currency());
  }

  private Object requestTransfer() {
    return freenom
        .transfers()
        .request("elsewhere.tk", "12345678901234567", Period.YEARS_1, "JSMTH01")
        .result();
  }

  private Object approveTransfer() {
    return freenom.transfers().approve("leaving.tk").result();
  }

  private Object declineTransfer() {
    return freenom.transfers().decline("staying.tk", "The registrant did not ask").result();
  }

  private Object listTransfers() {
    return freenom.transfers().list().result();
  }

  private Object deleteNameserver() {
    return freenom.nameservers().delete("fresh.tk", "ns1.fresh.tk").result();
  }

  private Object deleteDomain() {
    return freenom.domains().delete("fresh.tk").domain().status();
  }

  private Object restoreDomain() {
    return freenom.domains().restore("fresh.tk").domain().status();
  }

  private Object deleteContact() {
    return freenom.contacts().delete(newContact).result();
  }
}
