/**
 * The desk where cameras report by GB/T 28181 (视频接入): registration with a digest, heartbeats and catalogues over SIP, handed
 * on in the words of nutrition's surveillance. Tried with a simulated camera only.
 */
@NullMarked
package io.zhuxue.flow.camera;

import org.jspecify.annotations.NullMarked;
