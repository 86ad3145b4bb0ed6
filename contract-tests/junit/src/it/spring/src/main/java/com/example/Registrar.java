package com.example;

import java.net.URI;
import org.domainbindings.freenom.Freenom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Registrar {

  @Bean
  Freenom freenom(
      @Value("${freenom.url}") URI url,
      @Value("${freenom.email}") String email,
      @Value("${freenom.password}") String password) {
    return Freenom.builder().baseUrl(url).credentials(email, password).build();
  }
}
