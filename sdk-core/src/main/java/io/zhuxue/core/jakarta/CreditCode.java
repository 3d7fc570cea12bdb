package io.zhuxue.core.jakarta;

import io.zhuxue.core.identity.Uscc;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is a unified social credit code (统一社会信用代码) that {@link Uscc#parse} takes. */
@Documented
@Constraint(validatedBy = CreditCode.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CreditCode {

    /** The host's own message; empty for the reason of the refusal. */
    String message() default "";

    /** Validation groups, as Jakarta Validation defines them. */
    Class<?>[] groups() default {};

    /** Payload, as Jakarta Validation defines it. */
    Class<? extends Payload>[] payload() default {};

    /** Made by the validation provider, which needs it public. */
    final class Validator extends ParseValidator<CreditCode> {

        /** Called by the validation provider. */
        public Validator() {
            super(Uscc::parse);
        }
    }
}
