/** The code of the documentation, so that the build compiles it and the tests run it. */
package dev.jxapi.examples.readme;
