/** Retrofit interfaces and Moshi models, generated from freenom.yaml. */
module org.domainbindings.freenom.client {
  requires transitive com.squareup.moshi;
  requires transitive okhttp3;
  requires transitive retrofit2;
  requires okio;
  requires static org.jspecify;

  exports org.domainbindings.freenom.client;
}
