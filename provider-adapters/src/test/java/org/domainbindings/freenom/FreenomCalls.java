package org.domainbindings.freenom;

import java.util.List;
import java.util.function.BiFunction;
import org.domainbindings.freenom.client.AutoRenew;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.ForwardMode;
import org.domainbindings.freenom.client.IdShield;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.ModifyDomainRequest;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.RegisterContactRequest;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.RenewDomainRequest;
import org.domainbindings.freenom.client.UpgradeDomainRequest;
import org.domainbindings.http.SampleCall;
import org.domainbindings.http.SampleCall.Kind;
import org.domainbindings.testing.Input;
import org.domainbindings.testing.Secrets;

/** All calls of Freenom, with the input that the document describes. */
final class FreenomCalls {

  private static final String AUTHCODE = "&authcode=" + Secrets.AUTHCODE;
  private static final Input ORDER =
      Input.of(
          "domainname=example.tk&domaintype=PAID&period=2Y&owner_id=JSMTH01"
              + "&nameserver=ns1.example.net&nameserver=ns2.example.net");
  private static final Input CONTACT =
      Input.of(
          "contact_firstname=Joan&contact_lastname=Smith&contact_address=1 Example Street"
              + "&contact_city=Springfield&contact_zipcode=62701&contact_statecode=US-IL"
              + "&contact_countrycode=US&contact_phone=+1.2175550100"
              + "&contact_email=joan@example.com");

  static final List<SampleCall<Freenom>> ALL =
      List.of(
          call(
              "domain/getinfo",
              Kind.READ,
              "domainname=example.tk",
              (freenom, input) -> freenom.domains().info(domain(input))),
          call("service/ping", Kind.READ, "", (freenom, input) -> freenom.service().ping()),
          call(
              "domain/search",
              Kind.READ,
              "domainname=example.tk&domaintype=PAID",
              (freenom, input) -> freenom.domains().search(domain(input), type(input))),
          new SampleCall<>(
              "domain/register",
              "/v2/domain/register",
              Kind.WINDOWED,
              ORDER,
              (freenom, input) -> freenom.domains().register(order(input))),
          call(
              "domain/renew",
              Kind.WINDOWED,
              "domainname=example.tk",
              (freenom, input) -> freenom.domains().renew(renewal(input))),
          call(
              "domain/modify",
              Kind.ONCE,
              "domainname=example.tk&forward_url=http://example.com/",
              (freenom, input) -> freenom.domains().modify(modification(input))),
          call(
              "domain/delete",
              Kind.ONCE,
              "domainname=example.tk",
              (freenom, input) -> freenom.domains().delete(domain(input))),
          call(
              "domain/restore",
              Kind.WINDOWED,
              "domainname=example.tk",
              (freenom, input) -> freenom.domains().restore(domain(input))),
          call(
              "domain/upgrade",
              Kind.WINDOWED,
              "domainname=example.tk&period=1Y&owner_id=JSMTH01",
              (freenom, input) -> freenom.domains().upgrade(upgrade(input))),
          call(
              "domain/list",
              Kind.READ,
              "",
              (freenom, input) -> freenom.domains().list(page(input))),
          call(
              "nameserver/register",
              Kind.ONCE,
              "domainname=example.tk&hostname=ns1.example.tk&ipaddress=192.0.2.1",
              (freenom, input) ->
                  freenom
                      .nameservers()
                      .register(domain(input), input.text("hostname"), input.text("ipaddress"))),
          call(
              "nameserver/delete",
              Kind.ONCE,
              "domainname=example.tk&hostname=ns1.example.tk",
              (freenom, input) ->
                  freenom.nameservers().delete(domain(input), input.text("hostname"))),
          call(
              "nameserver/list",
              Kind.READ,
              "domainname=example.tk",
              (freenom, input) -> freenom.nameservers().list(domain(input))),
          new SampleCall<>(
              "contact/register",
              "/v2/contact/register",
              Kind.ONCE,
              CONTACT,
              (freenom, input) -> freenom.contacts().register(contact(input))),
          call(
              "contact/delete",
              Kind.ONCE,
              "contact_id=JSMTH01",
              (freenom, input) -> freenom.contacts().delete(input.text("contact_id"))),
          call(
              "contact/getinfo",
              Kind.READ,
              "contact_id=JSMTH01&contact_id=8837012",
              (freenom, input) -> freenom.contacts().get(input.texts("contact_id"))),
          call("contact/list", Kind.READ, "", (freenom, input) -> freenom.contacts().list()),
          call(
              "domain/transfer/price",
              Kind.READ,
              "domainname=example.tk" + AUTHCODE,
              (freenom, input) -> freenom.transfers().price(domain(input), input.text("authcode"))),
          call(
              "domain/transfer/request",
              Kind.WINDOWED,
              "domainname=example.tk&period=1Y&owner_id=JSMTH01" + AUTHCODE,
              (freenom, input) ->
                  freenom
                      .transfers()
                      .request(
                          domain(input),
                          input.text("authcode"),
                          Period.of(input.text("period")),
                          input.text("owner_id"))),
          call(
              "domain/transfer/approve",
              Kind.WINDOWED,
              "domainname=example.tk",
              (freenom, input) -> freenom.transfers().approve(domain(input))),
          call(
              "domain/transfer/decline",
              Kind.WINDOWED,
              "domainname=example.tk&reason=The registrant did not ask",
              (freenom, input) -> freenom.transfers().decline(domain(input), input.text("reason"))),
          call(
              "domain/transfer/list",
              Kind.READ,
              "",
              (freenom, input) -> freenom.transfers().list()));

  private FreenomCalls() {}

  private static SampleCall<Freenom> call(
      String operation, Kind kind, String input, BiFunction<Freenom, Input, ?> method) {
    return new SampleCall<>(operation, "/v2/" + operation, kind, Input.of(input), method);
  }

  private static String domain(Input input) {
    return input.text("domainname");
  }

  private static DomainType type(Input input) {
    return DomainType.of(input.text("domaintype"));
  }

  /** A valid order. */
  static RegisterDomainRequest order() {
    return order(ORDER);
  }

  private static RegisterDomainRequest order(Input input) {
    RegisterDomainRequest.Builder order =
        RegisterDomainRequest.builder(domain(input), type(input))
            .nameservers(input.texts("nameserver"));
    input.ifGiven("period", period -> order.period(Period.of(period)));
    input.ifGiven("forward_url", order::forwardUrl);
    input.ifGiven("forward_mode", mode -> order.forwardMode(ForwardMode.of(mode)));
    input.ifGiven("owner_id", order::ownerId);
    input.ifGiven("admin_id", order::adminId);
    input.ifGiven("tech_id", order::techId);
    input.ifGiven("billing_id", order::billingId);
    input.ifGiven("idshield", shield -> order.idShield(IdShield.of(shield)));
    input.ifGiven("autorenew", renew -> order.autoRenew(AutoRenew.of(renew)));
    return order.build();
  }

  private static RenewDomainRequest renewal(Input input) {
    RenewDomainRequest.Builder renewal = RenewDomainRequest.builder(domain(input));
    input.ifGiven("period", period -> renewal.period(Period.of(period)));
    return renewal.build();
  }

  private static ModifyDomainRequest modification(Input input) {
    ModifyDomainRequest.Builder modification =
        ModifyDomainRequest.builder(domain(input)).nameservers(input.texts("nameserver"));
    input.ifGiven("forward_url", modification::forwardUrl);
    input.ifGiven("forward_mode", mode -> modification.forwardMode(ForwardMode.of(mode)));
    input.ifGiven("owner_id", modification::ownerId);
    input.ifGiven("admin_id", modification::adminId);
    input.ifGiven("tech_id", modification::techId);
    input.ifGiven("billing_id", modification::billingId);
    input.ifGiven("idshield", shield -> modification.idShield(IdShield.of(shield)));
    input.ifGiven("autorenew", renew -> modification.autoRenew(AutoRenew.of(renew)));
    return modification.build();
  }

  private static UpgradeDomainRequest upgrade(Input input) {
    List<Period> periods = input.texts("period").stream().map(Period::of).toList();
    UpgradeDomainRequest.Builder upgrade = UpgradeDomainRequest.builder(domain(input), periods);
    input.ifGiven("owner_id", upgrade::ownerId);
    input.ifGiven("admin_id", upgrade::adminId);
    input.ifGiven("tech_id", upgrade::techId);
    input.ifGiven("billing_id", upgrade::billingId);
    input.ifGiven("idshield", shield -> upgrade.idShield(IdShield.of(shield)));
    return upgrade.build();
  }

  private static ListDomainsRequest page(Input input) {
    ListDomainsRequest.Builder page = ListDomainsRequest.builder();
    input.ifGiven("pagenr", number -> page.page(Integer.parseInt(number)));
    input.ifGiven("results_per_page", number -> page.resultsPerPage(Integer.parseInt(number)));
    return page.build();
  }

  /** A valid contact. */
  static RegisterContactRequest contact() {
    return contact(CONTACT);
  }

  private static RegisterContactRequest contact(Input input) {
    RegisterContactRequest.Builder contact =
        RegisterContactRequest.builder()
            .contactFirstName(input.text("contact_firstname"))
            .contactLastName(input.text("contact_lastname"))
            .contactAddress(input.text("contact_address"))
            .contactCity(input.text("contact_city"))
            .contactZipCode(input.text("contact_zipcode"))
            .contactStateCode(input.text("contact_statecode"))
            .contactCountryCode(input.text("contact_countrycode"))
            .contactPhone(input.text("contact_phone"))
            .contactEmail(input.text("contact_email"));
    input.ifGiven("contact_fax", contact::contactFax);
    input.ifGiven("contact_id", contact::contactId);
    return contact.build();
  }
}
