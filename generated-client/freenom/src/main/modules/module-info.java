/** Retrofit interfaces and Moshi models, generated from freenom.yaml. */
module org.domainbindings.freenom.client {
  requires transitive com.squareup.moshi;
  requires transitive okhttp3;
  requires transitive retrofit2;
  requires okio;
  requires static org.jspecify;

  exports org.domainbindings.freenom.client;

  // Moshi finds an adapter by the name of its class, and makes it.
  opens org.domainbindings.freenom.client to
      com.squareup.moshi;
}
