/** MX Atrium: users, members, their jobs with the test stories of mxbank, and what the jobs find. */
@NullMarked
package io.bankspec.sandbox.atrium;

import org.jspecify.annotations.NullMarked;
