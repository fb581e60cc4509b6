package dev.jxapi.codegen.write;

import com.palantir.javapoet.JavaFile;

/**
 * Writes one kind of type.
 *
 * @param <M> its model
 */
interface TypeWriter<M> {

    JavaFile write(M model);
}
