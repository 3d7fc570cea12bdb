package io.zhuxue.core;

import java.util.List;

/**
 * What the SDK has to say to a person: a numbered, coded, plain Chinese sentence. It carries no personal data.
 *
 * @param key which message
 * @param arguments values for the template, in order
 */
public record Message(MessageKey key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** The code that files and programs compare, such as {@code ID_CHECK}. */
    public String code() {
        return key.name();
    }

    /** The sentence with its values filled in. */
    public String text() {
        StringBuilder out = new StringBuilder();
        String template = key.template();
        int from = 0;
        for (Object argument : arguments) {
            int hole = template.indexOf("{}", from);
            if (hole < 0) {
                break;
            }
            out.append(template, from, hole).append(argument);
            from = hole + 2;
        }
        return out.append(template, from, template.length()).toString();
    }

    /** Number, code and sentence, as a log shows them. */
    @Override
    public String toString() {
        return "ZX" + key.number() + " " + code() + ": " + text();
    }
}
