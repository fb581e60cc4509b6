/**
 * JxAPI's own schema data: a text file of facts about the xAPI of all known releases, one short stanza for each node.
 *
 * <pre>
 * JxAPI schema data 1
 * release 26.1.1 davinci octavio polaris
 * release 26.4.1 davinci octavio polaris
 * missing 26.1.1 Event
 * literals 1b9f3c20 Africa/Abidjan,Africa/Accra
 *
 * Configuration Audio Input Microphone[] Mode
 *  on 26.1.1 *-polaris; 26.4.1.. davinci
 *   at 1..3
 *   by Admin,Integrator; read Admin,Integrator,User; extension mtr
 *   is Literal(Off,On) = "On"
 * Command Audio Volume Set
 *  on 26.1.1.. *
 *   by Admin,User
 *   param Device Literal(HeadsetUSB,Internal)
 *   param Level! Integer(0..100)
 * Event Bookings Updated
 *  on 26.4.1.. *
 *   by ; read Admin
 *   group Booking!*
 *    field Id! String
 * </pre>
 *
 * <p>A variant starts with {@code on} and where it exists: releases, then products, {@code *} being all products of the
 * release. A range without an end goes on to the newest release, so that a new release changes only what it changes.
 * {@code !} marks what is required, {@code *} what can be given or come several times, {@code !*} both.
 */
@NullMarked
package dev.jxapi.schema.data;

import org.jspecify.annotations.NullMarked;
