package org.domainbindings.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.UnaryOperator;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Decodes the answers for generated interfaces, JSON or XML. */
final class AnswerConverter extends Converter.Factory {

  private final Decoder decoder;
  private final UnaryOperator<String> redaction;

  AnswerConverter(Decoder decoder, UnaryOperator<String> redaction) {
    this.decoder = decoder;
    this.redaction = redaction;
  }

  @Override
  public Converter<ResponseBody, Object> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return body -> decoder.decode(decoder.read(body), type, redaction);
  }
}
