/** What every implementation of this module's SPI keeps to, for a host to run against its own. */
@NullMarked
package io.zhuxue.nutrition.contract;

import org.jspecify.annotations.NullMarked;
