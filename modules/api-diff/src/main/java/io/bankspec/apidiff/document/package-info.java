/** An OpenAPI document as facts, and what differs between two of them. */
@NullMarked
package io.bankspec.apidiff.document;

import org.jspecify.annotations.NullMarked;
