/** What certificates of devices are trusted. */
@NullMarked
package dev.jxapi.runtime.tls;

import org.jspecify.annotations.NullMarked;
