package com.example.trial;

import com.example.Registrar;
import org.domainbindings.sandbox.Sandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;

/** Starts the sandbox, and has it asked. */
public final class Trial {

  private Trial() {}

  /** Runs the trial. */
  public static void main(String[] arguments) {
    try (Sandbox sandbox = Sandbox.start()) {
      System.out.println(
          Registrar.ask(sandbox.url(), FreenomSandbox.EMAIL, FreenomSandbox.PASSWORD));
    }
  }
}
