package com.example;

import com.example.zones.ClientConverterFactory;
import com.example.zones.GetZoneResponse;
import com.example.zones.Servers;
import com.example.zones.ZonesApi;
import retrofit2.Call;
import retrofit2.Retrofit;

/** What the project does with its client. */
final class Caller {

  private Caller() {}

  static Call<GetZoneResponse> call() {
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(Servers.PRODUCTION)
            .addConverterFactory(ClientConverterFactory.create())
            .build();
    return retrofit.create(ZonesApi.class).getZone("example.com");
  }
}
