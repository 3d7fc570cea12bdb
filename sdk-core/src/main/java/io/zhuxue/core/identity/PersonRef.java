package io.zhuxue.core.identity;

/**
 * An opaque reference to one person: the same person gives the same reference under the same key, and nobody can read
 * the person out of it.
 *
 * @param token 64 lower-case hexadecimal digits of a keyed HMAC-SM3
 */
public record PersonRef(String token) {

    public PersonRef {
        if (token.isBlank()) {
            throw new IllegalArgumentException("a person reference is never blank");
        }
    }
}
