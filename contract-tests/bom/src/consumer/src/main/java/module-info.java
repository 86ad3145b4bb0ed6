/** Uses the bindings as modules. */
module com.example.registrar {
  requires org.domainbindings;
  requires org.domainbindings.freenom.client;

  exports com.example;
}
