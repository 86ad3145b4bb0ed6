package org.domainbindings.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Decodes the answers of the generated interfaces, JSON or XML. */
final class AnswerConverter extends Converter.Factory {

  private final Decoder decoder;

  AnswerConverter(Decoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public Converter<ResponseBody, Object> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return body -> decoder.decode(Decoder.text(body), type);
  }
}
