/** Contracts of the SPI as tests: a vendor extends one for each interface that it implements. */
package io.zhuxue.identification.contract;
