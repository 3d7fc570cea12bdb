package io.zhuxue.core.jakarta;

import io.zhuxue.core.identity.SchoolCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is a school code (学校标识码) that {@link SchoolCode#parse} takes. */
@Documented
@Constraint(validatedBy = SchoolCodeNumber.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface SchoolCodeNumber {

    /** The host's own message; empty for the reason of the refusal. */
    String message() default "";

    /** Validation groups, as Jakarta Validation defines them. */
    Class<?>[] groups() default {};

    /** Payload, as Jakarta Validation defines it. */
    Class<? extends Payload>[] payload() default {};

    /** Made by the validation provider, which needs it public. */
    final class Validator extends ParseValidator<SchoolCodeNumber> {

        /** Called by the validation provider. */
        public Validator() {
            super(SchoolCode::parse);
        }
    }
}
