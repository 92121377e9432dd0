/** Donkies: users and their keys, members whose status a worker takes over from Atrium, what was imported, debts. */
@NullMarked
package io.bankspec.sandbox.donkies;

import org.jspecify.annotations.NullMarked;
