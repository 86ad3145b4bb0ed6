/** Retrofit interfaces and Moshi models, generated from alidns.yaml. */
module org.domainbindings.alidns.client {
  requires transitive com.squareup.moshi;
  requires transitive okhttp3;
  requires transitive retrofit2;
  requires okio;
  requires static org.jspecify;

  exports org.domainbindings.alidns.client;
}
