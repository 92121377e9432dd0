/** What a change of a spec does to those who call the client made from it, said before it is merged. */
@NullMarked
package io.bankspec.apidiff;

import org.jspecify.annotations.NullMarked;
