package io.zhuxue.core.jakarta;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all constraints of this package do: ask the value's own parse, and pass its reason on. */
abstract class ParseValidator<A extends Annotation> implements ConstraintValidator<A, CharSequence> {

    private final Function<String, ? extends Parsed<?>> parse;

    ParseValidator(Function<String, ? extends Parsed<?>> parse) {
        this.parse = parse;
    }

    @Override
    public final boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        Message refusal = parse.apply(text.toString()).refusal().orElse(null);
        if (refusal != null && context.getDefaultConstraintMessageTemplate().isEmpty()) {
            // Safe as a template: the sentences of these values repeat nothing of the text that was typed.
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(refusal.text()).addConstraintViolation();
        }
        return refusal == null;
    }
}
