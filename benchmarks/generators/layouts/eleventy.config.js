module.exports = () => ({
  dir: { input: "content", output: "site" },
  htmlTemplateEngine: "njk",
});
