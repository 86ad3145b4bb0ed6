package org.domainbindings.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Forwards all events to the application's listener, with requests stripped of credentials. */
final class CredentialFreeEvents extends EventListener {

  private final EventListener listener;

  private CredentialFreeEvents(EventListener listener) {
    this.listener = listener;
  }

  static EventListener.Factory of(EventListener.Factory factory) {
    return call -> new CredentialFreeEvents(factory.create(call));
  }

  private static Response clean(Call call, Response response) {
    return response.newBuilder().request(call.request()).build();
  }

  @Override
  public void callStart(Call call) {
    listener.callStart(call);
  }

  @Override
  public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
    listener.dispatcherQueueStart(call, dispatcher);
  }

  @Override
  public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
    listener.dispatcherQueueEnd(call, dispatcher);
  }

  @Override
  public void proxySelectStart(Call call, HttpUrl url) {
    listener.proxySelectStart(call, url);
  }

  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    listener.proxySelectEnd(call, url, proxies);
  }

  @Override
  public void dnsStart(Call call, String domainName) {
    listener.dnsStart(call, domainName);
  }

  @Override
  public void dnsEnd(Call call, String domainName, List<InetAddress> inetAddressList) {
    listener.dnsEnd(call, domainName, inetAddressList);
  }

  @Override
  public void connectStart(Call call, InetSocketAddress inetSocketAddress, Proxy proxy) {
    listener.connectStart(call, inetSocketAddress, proxy);
  }

  @Override
  public void secureConnectStart(Call call) {
    listener.secureConnectStart(call);
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    listener.secureConnectEnd(call, handshake);
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress inetSocketAddress, Proxy proxy, @Nullable Protocol protocol) {
    listener.connectEnd(call, inetSocketAddress, proxy, protocol);
  }

  @Override
  public void connectFailed(
      Call call,
      InetSocketAddress inetSocketAddress,
      Proxy proxy,
      @Nullable Protocol protocol,
      IOException ioe) {
    listener.connectFailed(call, inetSocketAddress, proxy, protocol, ioe);
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    listener.connectionAcquired(call, connection);
  }

  @Override
  public void connectionReleased(Call call, Connection connection) {
    listener.connectionReleased(call, connection);
  }

  @Override
  public void requestHeadersStart(Call call) {
    listener.requestHeadersStart(call);
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    listener.requestHeadersEnd(call, call.request());
  }

  @Override
  public void requestBodyStart(Call call) {
    listener.requestBodyStart(call);
  }

  @Override
  public void requestBodyEnd(Call call, long byteCount) {
    listener.requestBodyEnd(call, byteCount);
  }

  @Override
  public void requestFailed(Call call, IOException ioe) {
    listener.requestFailed(call, ioe);
  }

  @Override
  public void responseHeadersStart(Call call) {
    listener.responseHeadersStart(call);
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    listener.responseHeadersEnd(call, clean(call, response));
  }

  @Override
  public void responseBodyStart(Call call) {
    listener.responseBodyStart(call);
  }

  @Override
  public void responseBodyEnd(Call call, long byteCount) {
    listener.responseBodyEnd(call, byteCount);
  }

  @Override
  public void responseFailed(Call call, IOException ioe) {
    listener.responseFailed(call, ioe);
  }

  @Override
  public void callEnd(Call call) {
    listener.callEnd(call);
  }

  @Override
  public void callFailed(Call call, IOException ioe) {
    listener.callFailed(call, ioe);
  }

  @Override
  public void canceled(Call call) {
    listener.canceled(call);
  }

  @Override
  public void satisfactionFailure(Call call, Response response) {
    listener.satisfactionFailure(call, clean(call, response));
  }

  @Override
  public void cacheHit(Call call, Response response) {
    listener.cacheHit(call, clean(call, response));
  }

  @Override
  public void cacheMiss(Call call) {
    listener.cacheMiss(call);
  }

  @Override
  public void cacheConditionalHit(Call call, Response cachedResponse) {
    listener.cacheConditionalHit(call, clean(call, cachedResponse));
  }

  @Override
  public void retryDecision(Call call, IOException exception, boolean retry) {
    listener.retryDecision(call, exception, retry);
  }

  @Override
  public void followUpDecision(Call call, Response networkResponse, @Nullable Request nextRequest) {
    listener.followUpDecision(call, clean(call, networkResponse), nextRequest);
  }
}
