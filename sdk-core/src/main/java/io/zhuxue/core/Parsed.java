package io.zhuxue.core;

import java.util.Optional;
import java.util.function.Function;

/** The outcome of reading a text as a value: the value, or the reason why it was refused. */
public sealed interface Parsed<T> {

    /** The text was read. */
    record Accepted<T>(T accepted) implements Parsed<T> {}

    /** The text was refused, and why. */
    record Refused<T>(Message reason) implements Parsed<T> {}

    /** A value that was read. */
    static <T> Parsed<T> accepted(T value) {
        return new Accepted<>(value);
    }

    /** A text that was refused. */
    static <T> Parsed<T> refused(Message reason) {
        return new Refused<>(reason);
    }

    /** The value, if it was read. */
    default Optional<T> value() {
        return this instanceof Accepted<T> a ? Optional.of(a.accepted()) : Optional.empty();
    }

    /** The reason of the refusal, if it was refused. */
    default Optional<Message> refusal() {
        return this instanceof Refused<T> r ? Optional.of(r.reason()) : Optional.empty();
    }

    /** The value; a caller that is sure of its text uses this. */
    default T orThrow() {
        if (this instanceof Refused<T> r) {
            throw new IllegalArgumentException(r.reason().toString());
        }
        return ((Accepted<T>) this).accepted();
    }

    /** The value changed by a function; a refusal stays as it is. */
    default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
        return this instanceof Accepted<T> a
                ? new Accepted<>(change.apply(a.accepted()))
                : new Refused<>(((Refused<T>) this).reason());
    }
}
