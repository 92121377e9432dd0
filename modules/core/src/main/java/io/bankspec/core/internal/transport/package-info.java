/** Between Retrofit and OkHttp. */
@NullMarked
package io.bankspec.core.internal.transport;

import org.jspecify.annotations.NullMarked;
