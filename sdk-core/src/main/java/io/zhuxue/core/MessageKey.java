package io.zhuxue.core;

/**
 * A numbered message that the SDK can give; every module lists its own in one enum.
 *
 * <p>Numbers are never reused. Ranges: core 1000, identification 2000, disbursement 3000, nutrition 4000, reporting
 * 5000, reference app 9000.
 */
public interface MessageKey {

    /** The number of the message, unique over all modules. */
    int number();

    /** The code that files and programs compare, such as {@code ID_CHECK}. */
    String name();

    /** The Chinese text; each <code>{}</code> takes the next argument. */
    String template();

    /** This message with its arguments, which must carry no personal data. */
    default Message with(Object... arguments) {
        return new Message(this, java.util.List.of(arguments));
    }
}
