/** Uses the bindings as modules; what they are made of comes with them. */
module com.example.registrar {
  requires org.domainbindings;

  exports com.example;
}
