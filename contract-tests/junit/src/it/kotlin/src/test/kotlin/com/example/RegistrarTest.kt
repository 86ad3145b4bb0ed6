package com.example

import org.domainbindings.ProviderException
import org.domainbindings.freenom.Freenom
import org.domainbindings.junit.WithSandbox
import org.domainbindings.sandbox.Sandbox
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

@WithSandbox
class RegistrarTest {

  @Test
  fun deletesDomain(freenom: Freenom, sandbox: Sandbox) {
    freenom.domains().delete("paid.tk")
    assertFalse(sandbox.freenom().domain("paid.tk").isPresent)
  }

  @Test
  fun readsItsContact(freenom: Freenom) {
    val contact = freenom.contacts().list().contacts().first()
    assertEquals("JSMTH01", contact.contactId())
  }

  @Test
  fun saysWhyItFailed(freenom: Freenom, sandbox: Sandbox) {
    sandbox.freenom().refuseNext("Invalid domainname")
    assertThrows<ProviderException> { freenom.domains().info("paid.tk") }
  }
}
