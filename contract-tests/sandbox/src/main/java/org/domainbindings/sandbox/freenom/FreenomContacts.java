package org.domainbindings.sandbox.freenom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.domainbindings.sandbox.server.AtomicState.Change;
import org.domainbindings.sandbox.server.Hash;

/** The four functions on contacts. */
final class FreenomContacts {

  private static final int LETTERS_OF_ID = 5;

  private FreenomContacts() {}

  static Change<FreenomState, Hash> register(FreenomCall call) {
    var fields = FreenomRules.contactFields(call);
    var given = FreenomRules.optional(call, "contact_id");
    var id =
        given.isPresent()
            ? FreenomRules.existingContact(call, "contact_id", given.get()).id()
            : newId(call.state(), fields);
    var done = given.isPresent() ? "UPDATED" : "REGISTERED";
    var hash = Hash.of("contact_id", id).with("status", done);
    return new Change<>(
        call.state().with(new FreenomContact(id, call.account(), fields)),
        FreenomAnswers.ok(Hash.of("result", "CONTACT " + done).with("contact", List.of(hash))));
  }

  /** Creates an ID in the vendor's style, such as JSMTH01 for the first John Smith. */
  private static String newId(FreenomState state, Map<String, String> fields) {
    var first = letters(fields.getOrDefault("contact_firstname", ""));
    var last = letters(fields.getOrDefault("contact_lastname", ""));
    var letters = first.replaceFirst("(?<=.).*", "") + last.replaceAll("(?<=.)[AEIOU]", "");
    var stem = letters.length() > LETTERS_OF_ID ? letters.substring(0, LETTERS_OF_ID) : letters;
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> String.format("%s%02d", stem, n))
        .filter(id -> !state.contacts().containsKey(id))
        .findFirst()
        .orElseThrow();
  }

  private static String letters(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
  }

  static Change<FreenomState, Hash> delete(FreenomCall call) {
    var id = FreenomRules.required(call, "contact_id");
    var contact = FreenomRules.existingContact(call, "contact_id", id);
    if (FreenomAnswers.links(call.state(), contact).findAny().isPresent()) {
      throw new FreenomRefusal("Contact " + contact.id() + " is linked to a domain");
    }
    var hash = Hash.of("contact_id", contact.id()).with("status", "DELETED");
    return new Change<>(
        call.state().withoutContact(contact.id()),
        FreenomAnswers.ok(Hash.of("result", "CONTACT DELETED").with("contact", List.of(hash))));
  }

  static Change<FreenomState, Hash> getInfo(FreenomCall call) {
    var ids = call.parameters().all("contact_id");
    if (ids.isEmpty()) {
      throw FreenomRefusal.invalid("contact_id");
    }
    var contacts =
        ids.stream().map(id -> FreenomRules.existingContact(call, "contact_id", id)).toList();
    return call.answer(listed(call, contacts));
  }

  static Change<FreenomState, Hash> list(FreenomCall call) {
    return call.answer(listed(call, call.state().contactsOf(call.account()).toList()));
  }

  private static Hash listed(FreenomCall call, List<FreenomContact> contacts) {
    var hashes =
        contacts.stream().map(contact -> FreenomAnswers.contact(call.state(), contact)).toList();
    return FreenomAnswers.ok(Hash.of("result", "CONTACTS LISTED").with("contact", hashes));
  }
}
