/** Retrofit interfaces and Moshi models, generated from sandbox.yaml. */
module org.domainbindings.sandbox.client {
  requires transitive com.squareup.moshi;
  requires transitive okhttp3;
  requires transitive retrofit2;
  requires okio;
  requires static org.jspecify;

  exports org.domainbindings.sandbox.client;
}
