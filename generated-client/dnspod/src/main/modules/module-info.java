/** Retrofit interfaces and Moshi models, generated from dnspod.yaml. */
module org.domainbindings.dnspod.client {
  requires transitive com.squareup.moshi;
  requires transitive okhttp3;
  requires transitive retrofit2;
  requires okio;
  requires static org.jspecify;

  exports org.domainbindings.dnspod.client;
}
