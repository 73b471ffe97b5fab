/**
 * Builds the demo city through the product's own use cases, in bulk and step by step, so that a build cut short can go
 * on. Only the demonstration needs it; a service started for real use has none of it.
 */
package cn.changxiao.app.demo;
