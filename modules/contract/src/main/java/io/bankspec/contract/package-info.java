/** Tests that hold a generated client, or a server, against its OpenAPI document. For JUnit 5. */
package io.bankspec.contract;
