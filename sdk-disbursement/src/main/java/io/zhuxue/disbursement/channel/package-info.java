/**
 * Ways to a bank (支付通道) that come with the module, each a {@code PaymentChannel}: bank file, social-security card file, ISO
 * 20022 file, and a simulated digital-yuan wallet with conditional release.
 */
@NullMarked
package io.zhuxue.disbursement.channel;

import org.jspecify.annotations.NullMarked;
