package dev.jxapi.codegen.model;

/** A generated package. */
public record PackageModel(String name, Doc doc) {}
