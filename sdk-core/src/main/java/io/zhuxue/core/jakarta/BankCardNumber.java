package io.zhuxue.core.jakarta;

import io.zhuxue.core.identity.BankCard;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is a bank account number (银行账号) that {@link BankCard#parse} takes. */
@Documented
@Constraint(validatedBy = BankCardNumber.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface BankCardNumber {

    /** The host's own message; empty for the reason of the refusal. */
    String message() default "";

    /** Validation groups, as Jakarta Validation defines them. */
    Class<?>[] groups() default {};

    /** Payload, as Jakarta Validation defines it. */
    Class<? extends Payload>[] payload() default {};

    /** Made by the validation provider, which needs it public. */
    final class Validator extends ParseValidator<BankCardNumber> {

        /** Called by the validation provider. */
        public Validator() {
            super(BankCard::parse);
        }
    }
}
